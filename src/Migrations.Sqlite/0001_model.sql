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


CREATE TABLE "settings" (
    "name" TEXT NOT NULL CONSTRAINT "PK_settings" PRIMARY KEY,
    "value" TEXT NOT NULL
);


CREATE INDEX "ix_deliveries_done_at_due_at" ON "deliveries" ("done_at", "due_at");


CREATE INDEX "ix_facts_at" ON "facts" ("at");


CREATE UNIQUE INDEX "ix_facts_stream_sequence" ON "facts" ("stream", "sequence");


