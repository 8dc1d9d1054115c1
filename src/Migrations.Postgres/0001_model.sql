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
    scopes text COLLATE "C",
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    CONSTRAINT "PK_accounts" PRIMARY KEY (id)
);


CREATE TABLE counter_slips (
    id uuid NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    submission_key character varying(64) COLLATE "C" NOT NULL,
    kind character varying(40) COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    one_stop character varying(200) COLLATE "C" NOT NULL,
    procedure text COLLATE "C" NOT NULL,
    procedure_name text COLLATE "C" NOT NULL,
    "case" text COLLATE "C" NOT NULL,
    case_name text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    items text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    advice text COLLATE "C",
    at bigint NOT NULL,
    officer_name text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_counter_slips" PRIMARY KEY (id)
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


CREATE TABLE dossier_exports (
    id uuid NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    account uuid NOT NULL,
    begun_at bigint NOT NULL,
    found integer NOT NULL,
    sent integer,
    whole boolean NOT NULL,
    CONSTRAINT "PK_dossier_exports" PRIMARY KEY (id)
);


CREATE TABLE dossier_letters (
    dossier_id uuid NOT NULL,
    letter character varying(100) COLLATE "C" NOT NULL,
    file_id uuid NOT NULL,
    CONSTRAINT "PK_dossier_letters" PRIMARY KEY (dossier_id, letter)
);


CREATE TABLE dossiers (
    id uuid NOT NULL,
    apology text COLLATE "C",
    apology_state character varying(40) COLLATE "C",
    promised bigint,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    number character varying(64) COLLATE "C" NOT NULL,
    verify_id character varying(32) COLLATE "C" NOT NULL,
    submission_key character varying(64) COLLATE "C" NOT NULL,
    procedure text COLLATE "C" NOT NULL,
    procedure_name text COLLATE "C" NOT NULL,
    "case" text COLLATE "C" NOT NULL,
    case_name text COLLATE "C" NOT NULL,
    bundle_version text COLLATE "C" NOT NULL,
    helped_at character varying(200) COLLATE "C" NOT NULL,
    received_at character varying(200) COLLATE "C" NOT NULL,
    competent character varying(200) COLLATE "C" NOT NULL,
    responsible character varying(200) COLLATE "C" NOT NULL,
    owner_name text COLLATE "C" NOT NULL,
    owner_folded text COLLATE "C" NOT NULL,
    parties text COLLATE "C" NOT NULL,
    answers text COLLATE "C" NOT NULL,
    papers text COLLATE "C" NOT NULL,
    sets integer NOT NULL,
    fees text COLLATE "C" NOT NULL,
    fee_receipts text COLLATE "C" NOT NULL,
    return_way text COLLATE "C" NOT NULL,
    register_book text COLLATE "C" NOT NULL,
    register_entry bigint NOT NULL,
    helped_entry bigint,
    accepted_at bigint NOT NULL,
    first_due bigint,
    lawful_due bigint,
    clock text COLLATE "C",
    due text COLLATE "C",
    parts text COLLATE "C" NOT NULL,
    paused_since bigint,
    supplement_rounds integer NOT NULL,
    late_requests integer NOT NULL,
    supplemented_at bigint,
    supplement text COLLATE "C" NOT NULL,
    stage character varying(40) COLLATE "C" NOT NULL,
    marking text COLLATE "C" NOT NULL,
    results text COLLATE "C" NOT NULL,
    step_inputs text COLLATE "C" NOT NULL,
    ready_at bigint,
    returned_at bigint,
    ending text COLLATE "C",
    fees_paid text COLLATE "C" NOT NULL,
    questions text COLLATE "C" NOT NULL,
    stop text COLLATE "C",
    CONSTRAINT "PK_dossiers" PRIMARY KEY (id)
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


CREATE TABLE fee_receipts (
    one_stop character varying(200) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    entry bigint NOT NULL,
    dossier_id uuid NOT NULL,
    dossier_number text COLLATE "C" NOT NULL,
    lines text COLLATE "C" NOT NULL,
    amount bigint NOT NULL,
    paid_by text COLLATE "C" NOT NULL,
    cashier uuid NOT NULL,
    cashier_name text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    day date NOT NULL,
    is_void boolean NOT NULL,
    void_reason text COLLATE "C",
    voided_by_name text COLLATE "C",
    voided_at bigint,
    CONSTRAINT "PK_fee_receipts" PRIMARY KEY (one_stop, year, entry)
);


CREATE TABLE files (
    id uuid NOT NULL,
    sha256 character varying(64) COLLATE "C" NOT NULL,
    size bigint NOT NULL,
    media_type character varying(100) COLLATE "C" NOT NULL,
    name character varying(200) COLLATE "C" NOT NULL,
    uploaded_by uuid NOT NULL,
    unit character varying(200) COLLATE "C",
    at bigint NOT NULL,
    CONSTRAINT "PK_files" PRIMARY KEY (id)
);


CREATE TABLE handovers (
    id uuid NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    number text COLLATE "C" NOT NULL,
    "from" character varying(200) COLLATE "C" NOT NULL,
    from_name text COLLATE "C" NOT NULL,
    "to" character varying(200) COLLATE "C" NOT NULL,
    to_name text COLLATE "C" NOT NULL,
    lines text COLLATE "C" NOT NULL,
    state character varying(40) COLLATE "C" NOT NULL,
    given_by uuid NOT NULL,
    given_by_name text COLLATE "C" NOT NULL,
    given_at bigint NOT NULL,
    received_by_name text COLLATE "C",
    received_at bigint,
    missing text COLLATE "C" NOT NULL,
    missing_papers text COLLATE "C" NOT NULL,
    discrepancies integer NOT NULL,
    remark text COLLATE "C",
    CONSTRAINT "PK_handovers" PRIMARY KEY (id)
);


CREATE TABLE intake_drafts (
    id uuid NOT NULL,
    account uuid NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    procedure text COLLATE "C" NOT NULL,
    "case" text COLLATE "C" NOT NULL,
    fields text COLLATE "C" NOT NULL,
    saved_at bigint NOT NULL,
    CONSTRAINT "PK_intake_drafts" PRIMARY KEY (id)
);


CREATE TABLE kept_answers (
    account uuid NOT NULL,
    key character varying(200) COLLATE "C" NOT NULL,
    request character varying(64) COLLATE "C" NOT NULL,
    status integer NOT NULL,
    location text COLLATE "C",
    body text COLLATE "C",
    at bigint NOT NULL,
    CONSTRAINT "PK_kept_answers" PRIMARY KEY (account, key)
);


CREATE TABLE number_series (
    series text COLLATE "C" NOT NULL,
    last bigint NOT NULL,
    CONSTRAINT "PK_number_series" PRIMARY KEY (series)
);


CREATE TABLE office_closures (
    id uuid NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    unit_name text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    name text COLLATE "C" NOT NULL,
    decision text COLLATE "C" NOT NULL,
    decided_by text COLLATE "C" NOT NULL,
    decided_at bigint NOT NULL,
    revoked boolean NOT NULL,
    CONSTRAINT "PK_office_closures" PRIMARY KEY (id)
);


CREATE TABLE people (
    id uuid NOT NULL,
    stream character varying(200) COLLATE "C" NOT NULL,
    fact_count bigint NOT NULL,
    fact_hash bytea NOT NULL,
    name character varying(200) COLLATE "C" NOT NULL,
    folded text COLLATE "C" NOT NULL,
    spoken text COLLATE "C" NOT NULL,
    sex character varying(40) COLLATE "C",
    birth character varying(10) COLLATE "C",
    birth_year integer,
    identifier character varying(40) COLLATE "C" NOT NULL,
    unique_identifier character varying(40) COLLATE "C",
    identifier_number character varying(20) COLLATE "C" NOT NULL,
    phone character varying(16) COLLATE "C",
    email character varying(254) COLLATE "C",
    address text COLLATE "C",
    ethnicity text COLLATE "C",
    nationality text COLLATE "C",
    CONSTRAINT "PK_people" PRIMARY KEY (id)
);


CREATE TABLE person_units (
    person_id uuid NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_person_units" PRIMARY KEY (person_id, unit)
);


CREATE TABLE person_words (
    unit character varying(200) COLLATE "C" NOT NULL,
    word character varying(200) COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT "PK_person_words" PRIMARY KEY (unit, word, person_id)
);


CREATE TABLE saved_filters (
    id uuid NOT NULL,
    account uuid NOT NULL,
    name character varying(60) COLLATE "C" NOT NULL,
    filter text COLLATE "C" NOT NULL,
    saved_at bigint NOT NULL,
    CONSTRAINT "PK_saved_filters" PRIMARY KEY (id)
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


CREATE TABLE warning_reads (
    warning uuid NOT NULL,
    account uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT "PK_warning_reads" PRIMARY KEY (warning, account)
);


CREATE TABLE post_delegations (
    id uuid NOT NULL,
    account uuid NOT NULL,
    holding uuid NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    role character varying(40) COLLATE "C" NOT NULL,
    "to" uuid NOT NULL,
    to_name text COLLATE "C" NOT NULL,
    acts_as text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    until date NOT NULL,
    document text COLLATE "C",
    revoked_at bigint,
    CONSTRAINT "PK_post_delegations" PRIMARY KEY (id),
    CONSTRAINT "FK_post_delegations_accounts_account" FOREIGN KEY (account) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE post_holdings (
    id uuid NOT NULL,
    account uuid NOT NULL,
    rank integer NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    role character varying(40) COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    until date,
    CONSTRAINT "PK_post_holdings" PRIMARY KEY (id),
    CONSTRAINT "FK_post_holdings_accounts_account" FOREIGN KEY (account) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE dossier_opinions (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    task uuid NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    unit_name text COLLATE "C" NOT NULL,
    asking_unit character varying(200) COLLATE "C" NOT NULL,
    asking_name text COLLATE "C" NOT NULL,
    asked_by uuid NOT NULL,
    asked_by_name text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    asked_at bigint NOT NULL,
    due bigint NOT NULL,
    papers text COLLATE "C" NOT NULL,
    with_answers boolean NOT NULL,
    silence_basis text COLLATE "C",
    report_to character varying(200) COLLATE "C" NOT NULL,
    reported_at bigint,
    verdict character varying(40) COLLATE "C",
    answer text COLLATE "C",
    answered_by text COLLATE "C",
    closed_at bigint,
    CONSTRAINT "PK_dossier_opinions" PRIMARY KEY (id),
    CONSTRAINT "FK_dossier_opinions_dossiers_dossier_id" FOREIGN KEY (dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);


CREATE TABLE dossier_tasks (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    element text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    role character varying(40) COLLATE "C" NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    opened_at bigint NOT NULL,
    planned_due bigint,
    half_used_at bigint,
    desk character varying(240) COLLATE "C" NOT NULL,
    dossier_due bigint NOT NULL,
    key character varying(200) COLLATE "C" NOT NULL,
    for_return boolean NOT NULL,
    data_only boolean NOT NULL,
    awaits_handover boolean NOT NULL,
    holder uuid,
    holder_name text COLLATE "C",
    assignment text COLLATE "C",
    opinions_open integer NOT NULL,
    closed_at bigint,
    outcome text COLLATE "C",
    CONSTRAINT "PK_dossier_tasks" PRIMARY KEY (id),
    CONSTRAINT "FK_dossier_tasks_dossiers_dossier_id" FOREIGN KEY (dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);


CREATE TABLE dossier_units (
    dossier_id uuid NOT NULL,
    unit character varying(200) COLLATE "C" NOT NULL,
    sheets integer NOT NULL,
    originals integer NOT NULL,
    CONSTRAINT "PK_dossier_units" PRIMARY KEY (dossier_id, unit),
    CONSTRAINT "FK_dossier_units_dossiers_dossier_id" FOREIGN KEY (dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);


CREATE TABLE dossier_waits (
    dossier_id uuid NOT NULL,
    element text COLLATE "C" NOT NULL,
    since bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    until bigint NOT NULL,
    ended_at bigint,
    CONSTRAINT "PK_dossier_waits" PRIMARY KEY (dossier_id, element, since),
    CONSTRAINT "FK_dossier_waits_dossiers_dossier_id" FOREIGN KEY (dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);


CREATE TABLE dossier_warnings (
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    about uuid NOT NULL,
    stage character varying(40) COLLATE "C" NOT NULL,
    due bigint NOT NULL,
    at bigint NOT NULL,
    to_head boolean NOT NULL,
    to_leader boolean NOT NULL,
    CONSTRAINT "PK_dossier_warnings" PRIMARY KEY (id),
    CONSTRAINT "FK_dossier_warnings_dossiers_dossier_id" FOREIGN KEY (dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);


CREATE TABLE dossier_words (
    dossier_id uuid NOT NULL,
    word character varying(40) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_dossier_words" PRIMARY KEY (word, dossier_id),
    CONSTRAINT "FK_dossier_words_dossiers_dossier_id" FOREIGN KEY (dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);


CREATE UNIQUE INDEX ix_accounts_login ON accounts (login);


CREATE UNIQUE INDEX ix_accounts_stream ON accounts (stream);


CREATE INDEX ix_counter_slips_name_folded ON counter_slips (name_folded);


CREATE INDEX ix_counter_slips_one_stop_at ON counter_slips (one_stop, at);


CREATE UNIQUE INDEX ix_counter_slips_stream ON counter_slips (stream);


CREATE UNIQUE INDEX ix_counter_slips_submission_key ON counter_slips (submission_key);


CREATE INDEX ix_deliveries_done_at_due_at ON deliveries (done_at, due_at);


CREATE INDEX ix_dossier_exports_account_begun_at ON dossier_exports (account, begun_at);


CREATE UNIQUE INDEX ix_dossier_exports_stream ON dossier_exports (stream);


CREATE INDEX ix_dossier_opinions_asking_unit_due ON dossier_opinions (asking_unit, due) WHERE closed_at IS NULL;


CREATE INDEX ix_dossier_opinions_dossier_id ON dossier_opinions (dossier_id);


CREATE INDEX ix_dossier_opinions_due ON dossier_opinions (due) WHERE closed_at IS NULL AND reported_at IS NULL;


CREATE INDEX ix_dossier_opinions_report_to_due ON dossier_opinions (report_to, due) WHERE closed_at IS NULL AND reported_at IS NOT NULL;


CREATE INDEX ix_dossier_opinions_unit_due ON dossier_opinions (unit, due) WHERE closed_at IS NULL;


CREATE INDEX ix_dossier_tasks_desk_dossier_due_key ON dossier_tasks (desk, dossier_due, key) WHERE closed_at IS NULL;


CREATE INDEX ix_dossier_tasks_desk_element_dossier_due_key ON dossier_tasks (desk, element, dossier_due, key) WHERE closed_at IS NULL;


CREATE INDEX ix_dossier_tasks_dossier_due_key ON dossier_tasks (dossier_due, key) WHERE closed_at IS NULL AND awaits_handover;


CREATE INDEX ix_dossier_tasks_dossier_id ON dossier_tasks (dossier_id);


CREATE INDEX ix_dossier_tasks_half_used_at ON dossier_tasks (half_used_at) WHERE closed_at IS NULL;


CREATE INDEX ix_dossier_tasks_holder_desk_dossier_due_key ON dossier_tasks (holder, desk, dossier_due, key) WHERE closed_at IS NULL AND holder IS NOT NULL;


CREATE INDEX ix_dossier_tasks_planned_due ON dossier_tasks (planned_due) WHERE closed_at IS NULL;


CREATE INDEX ix_dossier_units_unit_dossier_id ON dossier_units (unit, dossier_id);


CREATE INDEX ix_dossier_units_unit_sheets ON dossier_units (unit, sheets) WHERE sheets > 0;


CREATE INDEX ix_dossier_waits_ended_at_until ON dossier_waits (ended_at, until);


CREATE UNIQUE INDEX ix_dossier_warnings_about_due_stage ON dossier_warnings (about, due, stage);


CREATE INDEX ix_dossier_warnings_dossier_id ON dossier_warnings (dossier_id);


CREATE INDEX ix_dossier_words_dossier_id ON dossier_words (dossier_id);


CREATE INDEX ix_dossiers_accepted_at_number ON dossiers (accepted_at, number);


CREATE INDEX ix_dossiers_lawful_due_number ON dossiers (lawful_due, number) WHERE ready_at IS NULL;


CREATE UNIQUE INDEX ix_dossiers_number ON dossiers (number);


CREATE INDEX ix_dossiers_owner_folded ON dossiers (owner_folded);


CREATE INDEX ix_dossiers_received_at_accepted_at ON dossiers (received_at, accepted_at);


CREATE INDEX ix_dossiers_received_at_ready_at_number ON dossiers (received_at, ready_at, number) WHERE stage = 'Ready';


CREATE UNIQUE INDEX ix_dossiers_stream ON dossiers (stream);


CREATE UNIQUE INDEX ix_dossiers_submission_key ON dossiers (submission_key);


CREATE UNIQUE INDEX ix_dossiers_verify_id ON dossiers (verify_id);


CREATE INDEX ix_facts_at ON facts (at);


CREATE UNIQUE INDEX ix_facts_stream_sequence ON facts (stream, sequence);


CREATE INDEX ix_fee_receipts_dossier_id ON fee_receipts (dossier_id);


CREATE INDEX ix_fee_receipts_one_stop_at ON fee_receipts (one_stop, at);


CREATE INDEX ix_fee_receipts_one_stop_day_cashier ON fee_receipts (one_stop, day, cashier);


CREATE INDEX ix_files_sha256 ON files (sha256);


CREATE UNIQUE INDEX ix_handovers_from_number ON handovers ("from", number);


CREATE INDEX ix_handovers_from_state ON handovers ("from", state);


CREATE UNIQUE INDEX ix_handovers_stream ON handovers (stream);


CREATE INDEX ix_handovers_to_state ON handovers ("to", state);


CREATE INDEX ix_intake_drafts_account_saved_at ON intake_drafts (account, saved_at);


CREATE INDEX ix_kept_answers_at ON kept_answers (at);


CREATE UNIQUE INDEX ix_office_closures_stream ON office_closures (stream);


CREATE INDEX ix_people_birth_year ON people (birth_year);


CREATE INDEX ix_people_identifier_number ON people (identifier_number);


CREATE INDEX ix_people_phone ON people (phone);


CREATE UNIQUE INDEX ix_people_stream ON people (stream);


CREATE UNIQUE INDEX ix_people_unique_identifier ON people (unique_identifier);


CREATE INDEX ix_person_units_unit_person_id ON person_units (unit, person_id);


CREATE INDEX ix_person_words_person_id ON person_words (person_id);


CREATE INDEX ix_post_delegations_account ON post_delegations (account);


CREATE INDEX ix_post_delegations_to_until ON post_delegations ("to", until);


CREATE INDEX ix_post_delegations_unit_until ON post_delegations (unit, until);


CREATE INDEX ix_post_holdings_account ON post_holdings (account);


CREATE INDEX ix_post_holdings_unit ON post_holdings (unit);


CREATE UNIQUE INDEX ix_saved_filters_account_name ON saved_filters (account, name);


CREATE INDEX ix_sessions_account ON sessions (account);


CREATE INDEX ix_sign_in_attempts_at ON sign_in_attempts (at);


CREATE UNIQUE INDEX ix_units_stream ON units (stream);


