CREATE TABLE "accounts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_accounts" PRIMARY KEY,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "password_hash" TEXT NOT NULL,
    "earlier_passwords" TEXT NOT NULL,
    "password_set_at" INTEGER NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "stamp" TEXT NOT NULL,
    "locked_until" INTEGER NULL,
    "closed" INTEGER NOT NULL,
    "demo" INTEGER NOT NULL,
    "scopes" TEXT NULL,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL
);


CREATE TABLE "counter_slips" (
    "id" TEXT NOT NULL CONSTRAINT "PK_counter_slips" PRIMARY KEY,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL,
    "submission_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "one_stop" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "procedure_name" TEXT NOT NULL,
    "case" TEXT NOT NULL,
    "case_name" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "advice" TEXT NULL,
    "at" INTEGER NOT NULL,
    "officer_name" TEXT NOT NULL
);


CREATE TABLE "deliveries" (
    "fact_id" TEXT NOT NULL,
    "handler" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "claimed_until" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "last_error" TEXT NULL,
    CONSTRAINT "PK_deliveries" PRIMARY KEY ("fact_id", "handler")
);


CREATE TABLE "dossier_exports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dossier_exports" PRIMARY KEY,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL,
    "account" TEXT NOT NULL,
    "begun_at" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "sent" INTEGER NULL,
    "whole" INTEGER NOT NULL
);


CREATE TABLE "dossier_letters" (
    "dossier_id" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    CONSTRAINT "PK_dossier_letters" PRIMARY KEY ("dossier_id", "letter")
);


CREATE TABLE "dossiers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dossiers" PRIMARY KEY,
    "apology" TEXT NULL,
    "apology_state" TEXT NULL,
    "promised" INTEGER NULL,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL,
    "number" TEXT NOT NULL,
    "verify_id" TEXT NOT NULL,
    "submission_key" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "procedure_name" TEXT NOT NULL,
    "case" TEXT NOT NULL,
    "case_name" TEXT NOT NULL,
    "bundle_version" TEXT NOT NULL,
    "helped_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "competent" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "owner_folded" TEXT NOT NULL,
    "parties" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "papers" TEXT NOT NULL,
    "sets" INTEGER NOT NULL,
    "fees" TEXT NOT NULL,
    "fee_receipts" TEXT NOT NULL,
    "return_way" TEXT NOT NULL,
    "register_book" TEXT NOT NULL,
    "register_entry" INTEGER NOT NULL,
    "helped_entry" INTEGER NULL,
    "accepted_at" INTEGER NOT NULL,
    "first_due" INTEGER NULL,
    "lawful_due" INTEGER NULL,
    "clock" TEXT NULL,
    "due" TEXT NULL,
    "parts" TEXT NOT NULL,
    "paused_since" INTEGER NULL,
    "supplement_rounds" INTEGER NOT NULL,
    "late_requests" INTEGER NOT NULL,
    "supplemented_at" INTEGER NULL,
    "supplement" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "marking" TEXT NOT NULL,
    "results" TEXT NOT NULL,
    "step_inputs" TEXT NOT NULL,
    "ready_at" INTEGER NULL,
    "returned_at" INTEGER NULL,
    "ending" TEXT NULL,
    "fees_paid" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "stop" TEXT NULL
);


CREATE TABLE "fact_personal" (
    "fact_id" TEXT NOT NULL CONSTRAINT "PK_fact_personal" PRIMARY KEY,
    "salt" BLOB NOT NULL,
    "bytes" BLOB NOT NULL
);


CREATE TABLE "facts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_facts" PRIMARY KEY,
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "hash" BLOB NOT NULL
);


CREATE TABLE "fee_receipts" (
    "one_stop" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "entry" INTEGER NOT NULL,
    "dossier_id" TEXT NOT NULL,
    "dossier_number" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paid_by" TEXT NOT NULL,
    "cashier" TEXT NOT NULL,
    "cashier_name" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "is_void" INTEGER NOT NULL,
    "void_reason" TEXT NULL,
    "voided_by_name" TEXT NULL,
    "voided_at" INTEGER NULL,
    CONSTRAINT "PK_fee_receipts" PRIMARY KEY ("one_stop", "year", "entry")
);


CREATE TABLE "files" (
    "id" TEXT NOT NULL CONSTRAINT "PK_files" PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "unit" TEXT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "handovers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_handovers" PRIMARY KEY,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL,
    "number" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_by_name" TEXT NOT NULL,
    "given_at" INTEGER NOT NULL,
    "received_by_name" TEXT NULL,
    "received_at" INTEGER NULL,
    "missing" TEXT NOT NULL,
    "missing_papers" TEXT NOT NULL,
    "discrepancies" INTEGER NOT NULL,
    "remark" TEXT NULL
);


CREATE TABLE "intake_drafts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_intake_drafts" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "case" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL
);


CREATE TABLE "kept_answers" (
    "account" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "location" TEXT NULL,
    "body" TEXT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_kept_answers" PRIMARY KEY ("account", "key")
);


CREATE TABLE "number_series" (
    "series" TEXT NOT NULL CONSTRAINT "PK_number_series" PRIMARY KEY,
    "last" INTEGER NOT NULL
);


CREATE TABLE "office_closures" (
    "id" TEXT NOT NULL CONSTRAINT "PK_office_closures" PRIMARY KEY,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" INTEGER NOT NULL,
    "revoked" INTEGER NOT NULL
);


CREATE TABLE "people" (
    "id" TEXT NOT NULL CONSTRAINT "PK_people" PRIMARY KEY,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "spoken" TEXT NOT NULL,
    "sex" TEXT NULL,
    "birth" TEXT NULL,
    "birth_year" INTEGER NULL,
    "identifier" TEXT NOT NULL,
    "unique_identifier" TEXT NULL,
    "identifier_number" TEXT NOT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "address" TEXT NULL,
    "ethnicity" TEXT NULL,
    "nationality" TEXT NULL
);


CREATE TABLE "person_units" (
    "person_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    CONSTRAINT "PK_person_units" PRIMARY KEY ("person_id", "unit")
);


CREATE TABLE "person_words" (
    "unit" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    CONSTRAINT "PK_person_words" PRIMARY KEY ("unit", "word", "person_id")
);


CREATE TABLE "saved_filters" (
    "id" TEXT NOT NULL CONSTRAINT "PK_saved_filters" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL
);


CREATE TABLE "sessions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "address" TEXT NULL,
    "device" TEXT NULL
);


CREATE TABLE "settings" (
    "name" TEXT NOT NULL CONSTRAINT "PK_settings" PRIMARY KEY,
    "value" TEXT NOT NULL
);


CREATE TABLE "sign_in_attempts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_sign_in_attempts" PRIMARY KEY,
    "account" TEXT NULL,
    "outcome" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "address" TEXT NULL,
    "device" TEXT NULL
);


CREATE TABLE "sign_in_failures" (
    "digest" TEXT NOT NULL CONSTRAINT "PK_sign_in_failures" PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "locked_until" INTEGER NULL
);


CREATE TABLE "units" (
    "id" TEXT NOT NULL CONSTRAINT "PK_units" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent" TEXT NULL,
    "area" TEXT NOT NULL,
    "place_name" TEXT NOT NULL,
    "agency_lines" TEXT NOT NULL,
    "address" TEXT NULL,
    "phone" TEXT NULL,
    "functions" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL
);


CREATE TABLE "warning_reads" (
    "warning" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_warning_reads" PRIMARY KEY ("warning", "account")
);


CREATE TABLE "post_delegations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_post_delegations" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "holding" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "acts_as" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "document" TEXT NULL,
    "revoked_at" INTEGER NULL,
    CONSTRAINT "FK_post_delegations_accounts_account" FOREIGN KEY ("account") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "post_holdings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_post_holdings" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    CONSTRAINT "FK_post_holdings_accounts_account" FOREIGN KEY ("account") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "dossier_opinions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dossier_opinions" PRIMARY KEY,
    "dossier_id" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "asking_unit" TEXT NOT NULL,
    "asking_name" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "papers" TEXT NOT NULL,
    "with_answers" INTEGER NOT NULL,
    "silence_basis" TEXT NULL,
    "report_to" TEXT NOT NULL,
    "reported_at" INTEGER NULL,
    "verdict" TEXT NULL,
    "answer" TEXT NULL,
    "answered_by" TEXT NULL,
    "closed_at" INTEGER NULL,
    CONSTRAINT "FK_dossier_opinions_dossiers_dossier_id" FOREIGN KEY ("dossier_id") REFERENCES "dossiers" ("id") ON DELETE CASCADE
);


CREATE TABLE "dossier_tasks" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dossier_tasks" PRIMARY KEY,
    "dossier_id" TEXT NOT NULL,
    "element" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "planned_due" INTEGER NULL,
    "half_used_at" INTEGER NULL,
    "desk" TEXT NOT NULL,
    "dossier_due" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "for_return" INTEGER NOT NULL,
    "data_only" INTEGER NOT NULL,
    "awaits_handover" INTEGER NOT NULL,
    "holder" TEXT NULL,
    "holder_name" TEXT NULL,
    "assignment" TEXT NULL,
    "opinions_open" INTEGER NOT NULL,
    "closed_at" INTEGER NULL,
    "outcome" TEXT NULL,
    CONSTRAINT "FK_dossier_tasks_dossiers_dossier_id" FOREIGN KEY ("dossier_id") REFERENCES "dossiers" ("id") ON DELETE CASCADE
);


CREATE TABLE "dossier_units" (
    "dossier_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "sheets" INTEGER NOT NULL,
    "originals" INTEGER NOT NULL,
    CONSTRAINT "PK_dossier_units" PRIMARY KEY ("dossier_id", "unit"),
    CONSTRAINT "FK_dossier_units_dossiers_dossier_id" FOREIGN KEY ("dossier_id") REFERENCES "dossiers" ("id") ON DELETE CASCADE
);


CREATE TABLE "dossier_waits" (
    "dossier_id" TEXT NOT NULL,
    "element" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "until" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "PK_dossier_waits" PRIMARY KEY ("dossier_id", "element", "since"),
    CONSTRAINT "FK_dossier_waits_dossiers_dossier_id" FOREIGN KEY ("dossier_id") REFERENCES "dossiers" ("id") ON DELETE CASCADE
);


CREATE TABLE "dossier_warnings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dossier_warnings" PRIMARY KEY,
    "dossier_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "due" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "to_head" INTEGER NOT NULL,
    "to_leader" INTEGER NOT NULL,
    CONSTRAINT "FK_dossier_warnings_dossiers_dossier_id" FOREIGN KEY ("dossier_id") REFERENCES "dossiers" ("id") ON DELETE CASCADE
);


CREATE TABLE "dossier_words" (
    "dossier_id" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    CONSTRAINT "PK_dossier_words" PRIMARY KEY ("word", "dossier_id"),
    CONSTRAINT "FK_dossier_words_dossiers_dossier_id" FOREIGN KEY ("dossier_id") REFERENCES "dossiers" ("id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "ix_accounts_login" ON "accounts" ("login");


CREATE UNIQUE INDEX "ix_accounts_stream" ON "accounts" ("stream");


CREATE INDEX "ix_counter_slips_name_folded" ON "counter_slips" ("name_folded");


CREATE INDEX "ix_counter_slips_one_stop_at" ON "counter_slips" ("one_stop", "at");


CREATE UNIQUE INDEX "ix_counter_slips_stream" ON "counter_slips" ("stream");


CREATE UNIQUE INDEX "ix_counter_slips_submission_key" ON "counter_slips" ("submission_key");


CREATE INDEX "ix_deliveries_done_at_due_at" ON "deliveries" ("done_at", "due_at");


CREATE INDEX "ix_dossier_exports_account_begun_at" ON "dossier_exports" ("account", "begun_at");


CREATE UNIQUE INDEX "ix_dossier_exports_stream" ON "dossier_exports" ("stream");


CREATE INDEX "ix_dossier_opinions_asking_unit_due" ON "dossier_opinions" ("asking_unit", "due") WHERE closed_at IS NULL;


CREATE INDEX "ix_dossier_opinions_dossier_id" ON "dossier_opinions" ("dossier_id");


CREATE INDEX "ix_dossier_opinions_due" ON "dossier_opinions" ("due") WHERE closed_at IS NULL AND reported_at IS NULL;


CREATE INDEX "ix_dossier_opinions_report_to_due" ON "dossier_opinions" ("report_to", "due") WHERE closed_at IS NULL AND reported_at IS NOT NULL;


CREATE INDEX "ix_dossier_opinions_unit_due" ON "dossier_opinions" ("unit", "due") WHERE closed_at IS NULL;


CREATE INDEX "ix_dossier_tasks_desk_dossier_due_key" ON "dossier_tasks" ("desk", "dossier_due", "key") WHERE closed_at IS NULL;


CREATE INDEX "ix_dossier_tasks_desk_element_dossier_due_key" ON "dossier_tasks" ("desk", "element", "dossier_due", "key") WHERE closed_at IS NULL;


CREATE INDEX "ix_dossier_tasks_dossier_due_key" ON "dossier_tasks" ("dossier_due", "key") WHERE closed_at IS NULL AND awaits_handover;


CREATE INDEX "ix_dossier_tasks_dossier_id" ON "dossier_tasks" ("dossier_id");


CREATE INDEX "ix_dossier_tasks_half_used_at" ON "dossier_tasks" ("half_used_at") WHERE closed_at IS NULL;


CREATE INDEX "ix_dossier_tasks_holder_desk_dossier_due_key" ON "dossier_tasks" ("holder", "desk", "dossier_due", "key") WHERE closed_at IS NULL AND holder IS NOT NULL;


CREATE INDEX "ix_dossier_tasks_planned_due" ON "dossier_tasks" ("planned_due") WHERE closed_at IS NULL;


CREATE INDEX "ix_dossier_units_unit_dossier_id" ON "dossier_units" ("unit", "dossier_id");


CREATE INDEX "ix_dossier_units_unit_sheets" ON "dossier_units" ("unit", "sheets") WHERE sheets > 0;


CREATE INDEX "ix_dossier_waits_ended_at_until" ON "dossier_waits" ("ended_at", "until");


CREATE UNIQUE INDEX "ix_dossier_warnings_about_due_stage" ON "dossier_warnings" ("about", "due", "stage");


CREATE INDEX "ix_dossier_warnings_dossier_id" ON "dossier_warnings" ("dossier_id");


CREATE INDEX "ix_dossier_words_dossier_id" ON "dossier_words" ("dossier_id");


CREATE INDEX "ix_dossiers_accepted_at_number" ON "dossiers" ("accepted_at", "number");


CREATE INDEX "ix_dossiers_lawful_due_number" ON "dossiers" ("lawful_due", "number") WHERE ready_at IS NULL;


CREATE UNIQUE INDEX "ix_dossiers_number" ON "dossiers" ("number");


CREATE INDEX "ix_dossiers_owner_folded" ON "dossiers" ("owner_folded");


CREATE INDEX "ix_dossiers_received_at_accepted_at" ON "dossiers" ("received_at", "accepted_at");


CREATE INDEX "ix_dossiers_received_at_ready_at_number" ON "dossiers" ("received_at", "ready_at", "number") WHERE stage = 'Ready';


CREATE UNIQUE INDEX "ix_dossiers_stream" ON "dossiers" ("stream");


CREATE UNIQUE INDEX "ix_dossiers_submission_key" ON "dossiers" ("submission_key");


CREATE UNIQUE INDEX "ix_dossiers_verify_id" ON "dossiers" ("verify_id");


CREATE INDEX "ix_facts_at" ON "facts" ("at");


CREATE UNIQUE INDEX "ix_facts_stream_sequence" ON "facts" ("stream", "sequence");


CREATE INDEX "ix_fee_receipts_dossier_id" ON "fee_receipts" ("dossier_id");


CREATE INDEX "ix_fee_receipts_one_stop_at" ON "fee_receipts" ("one_stop", "at");


CREATE INDEX "ix_fee_receipts_one_stop_day_cashier" ON "fee_receipts" ("one_stop", "day", "cashier");


CREATE INDEX "ix_files_sha256" ON "files" ("sha256");


CREATE UNIQUE INDEX "ix_handovers_from_number" ON "handovers" ("from", "number");


CREATE INDEX "ix_handovers_from_state" ON "handovers" ("from", "state");


CREATE UNIQUE INDEX "ix_handovers_stream" ON "handovers" ("stream");


CREATE INDEX "ix_handovers_to_state" ON "handovers" ("to", "state");


CREATE INDEX "ix_intake_drafts_account_saved_at" ON "intake_drafts" ("account", "saved_at");


CREATE INDEX "ix_kept_answers_at" ON "kept_answers" ("at");


CREATE UNIQUE INDEX "ix_office_closures_stream" ON "office_closures" ("stream");


CREATE INDEX "ix_people_birth_year" ON "people" ("birth_year");


CREATE INDEX "ix_people_identifier_number" ON "people" ("identifier_number");


CREATE INDEX "ix_people_phone" ON "people" ("phone");


CREATE UNIQUE INDEX "ix_people_stream" ON "people" ("stream");


CREATE UNIQUE INDEX "ix_people_unique_identifier" ON "people" ("unique_identifier");


CREATE INDEX "ix_person_units_unit_person_id" ON "person_units" ("unit", "person_id");


CREATE INDEX "ix_person_words_person_id" ON "person_words" ("person_id");


CREATE INDEX "ix_post_delegations_account" ON "post_delegations" ("account");


CREATE INDEX "ix_post_delegations_to_until" ON "post_delegations" ("to", "until");


CREATE INDEX "ix_post_delegations_unit_until" ON "post_delegations" ("unit", "until");


CREATE INDEX "ix_post_holdings_account" ON "post_holdings" ("account");


CREATE INDEX "ix_post_holdings_unit" ON "post_holdings" ("unit");


CREATE UNIQUE INDEX "ix_saved_filters_account_name" ON "saved_filters" ("account", "name");


CREATE INDEX "ix_sessions_account" ON "sessions" ("account");


CREATE INDEX "ix_sign_in_attempts_at" ON "sign_in_attempts" ("at");


CREATE UNIQUE INDEX "ix_units_stream" ON "units" ("stream");


