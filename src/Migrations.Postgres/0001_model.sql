CREATE TABLE accounts (
    id uuid NOT NULL,
    login character varying(60) COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    phone text COLLATE "C",
    email text COLLATE "C",
    password_hash text COLLATE "C" NOT NULL,
    earlier_passwords text COLLATE "C" NOT NULL,
    password_set_at bigint NOT NULL,
    must_change_password boolean NOT NULL,
    stamp text COLLATE "C" NOT NULL,
    locked_until bigint,
    closed boolean NOT NULL,
    demo boolean NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    CONSTRAINT "PK_accounts" PRIMARY KEY (id)
);


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


CREATE TABLE sessions (
    id uuid NOT NULL,
    account uuid NOT NULL,
    stamp text COLLATE "C" NOT NULL,
    started_at bigint NOT NULL,
    ended_at bigint,
    address text COLLATE "C",
    device text COLLATE "C",
    CONSTRAINT "PK_sessions" PRIMARY KEY (id)
);


CREATE TABLE settings (
    name text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_settings" PRIMARY KEY (name)
);


CREATE TABLE sign_in_attempts (
    id uuid NOT NULL,
    account uuid,
    outcome character varying(40) COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    address text COLLATE "C",
    device text COLLATE "C",
    CONSTRAINT "PK_sign_in_attempts" PRIMARY KEY (id)
);


CREATE TABLE sign_in_failures (
    digest character varying(64) COLLATE "C" NOT NULL,
    failures integer NOT NULL,
    locked_until bigint,
    CONSTRAINT "PK_sign_in_failures" PRIMARY KEY (digest)
);


CREATE TABLE units (
    id character varying(200) COLLATE "C" NOT NULL,
    code character varying(35) COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    short_name text COLLATE "C" NOT NULL,
    kind character varying(40) COLLATE "C" NOT NULL,
    parent character varying(200) COLLATE "C",
    area text COLLATE "C" NOT NULL,
    place_name text COLLATE "C" NOT NULL,
    agency_lines text COLLATE "C" NOT NULL,
    address text COLLATE "C",
    phone text COLLATE "C",
    functions text COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    CONSTRAINT "PK_units" PRIMARY KEY (id)
);


CREATE TABLE post_holdings (
    id uuid NOT NULL,
    account uuid NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    role character varying(40) COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    until date,
    CONSTRAINT "PK_post_holdings" PRIMARY KEY (id),
    CONSTRAINT "FK_post_holdings_accounts_account" FOREIGN KEY (account) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE UNIQUE INDEX ix_accounts_login ON accounts (login);


CREATE UNIQUE INDEX ix_accounts_stream ON accounts (stream);


CREATE INDEX ix_deliveries_done_at_due_at ON deliveries (done_at, due_at);


CREATE INDEX ix_facts_at ON facts (at);


CREATE UNIQUE INDEX ix_facts_stream_sequence ON facts (stream, sequence);


CREATE INDEX ix_post_holdings_account ON post_holdings (account);


CREATE INDEX ix_post_holdings_unit ON post_holdings (unit);


CREATE INDEX ix_sessions_account ON sessions (account);


CREATE INDEX ix_sign_in_attempts_at ON sign_in_attempts (at);


CREATE UNIQUE INDEX ix_units_stream ON units (stream);


