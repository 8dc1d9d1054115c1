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
    "stream" TEXT NOT NULL,
    "fact_count" INTEGER NOT NULL,
    "fact_hash" BLOB NOT NULL
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


CREATE TABLE "number_series" (
    "series" TEXT NOT NULL CONSTRAINT "PK_number_series" PRIMARY KEY,
    "last" INTEGER NOT NULL
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


CREATE TABLE "post_holdings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_post_holdings" PRIMARY KEY,
    "account" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    CONSTRAINT "FK_post_holdings_accounts_account" FOREIGN KEY ("account") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "ix_accounts_login" ON "accounts" ("login");


CREATE UNIQUE INDEX "ix_accounts_stream" ON "accounts" ("stream");


CREATE INDEX "ix_deliveries_done_at_due_at" ON "deliveries" ("done_at", "due_at");


CREATE INDEX "ix_facts_at" ON "facts" ("at");


CREATE UNIQUE INDEX "ix_facts_stream_sequence" ON "facts" ("stream", "sequence");


CREATE INDEX "ix_post_holdings_account" ON "post_holdings" ("account");


CREATE INDEX "ix_post_holdings_unit" ON "post_holdings" ("unit");


CREATE INDEX "ix_sessions_account" ON "sessions" ("account");


CREATE INDEX "ix_sign_in_attempts_at" ON "sign_in_attempts" ("at");


CREATE UNIQUE INDEX "ix_units_stream" ON "units" ("stream");


