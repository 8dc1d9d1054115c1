CREATE TABLE deliveries (
    fact_id uuid NOT NULL,
    handler character varying(100) COLLATE "C" NOT NULL,
    due_at bigint NOT NULL,
    claimed_until bigint,
    attempts integer NOT NULL,
    done_at bigint,
    last_error text COLLATE "C",
    CONSTRAINT "PK_deliveries" PRIMARY KEY (fact_id, handler)
);


CREATE TABLE fact_personal (
    fact_id uuid NOT NULL,
    salt bytea NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT "PK_fact_personal" PRIMARY KEY (fact_id)
);


CREATE TABLE facts (
    id uuid NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    type character varying(100) COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    account uuid NOT NULL,
    bytes bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_facts" PRIMARY KEY (id)
);


CREATE TABLE number_series (
    series text COLLATE "C" NOT NULL,
    last bigint NOT NULL,
    CONSTRAINT "PK_number_series" PRIMARY KEY (series)
);


CREATE TABLE settings (
    name text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_settings" PRIMARY KEY (name)
);


CREATE INDEX ix_deliveries_done_at_due_at ON deliveries (done_at, due_at);


CREATE INDEX ix_facts_at ON facts (at);


CREATE UNIQUE INDEX ix_facts_stream_sequence ON facts (stream, sequence);


