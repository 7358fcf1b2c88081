CREATE TABLE IF NOT EXISTS store_meta (
    name  text PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE IF NOT EXISTS events (
    position    bigint      PRIMARY KEY,
    event_id    uuid        NOT NULL,
    stream_id   uuid        NOT NULL,
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    revision    smallint    NOT NULL,
    recorded_at timestamptz NOT NULL,
    clear       text        NOT NULL,
    sealed      bytea       NOT NULL,
    UNIQUE (stream_id, sequence)
);
ALTER TABLE events ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE IF NOT EXISTS snapshots (
    stream_id uuid     PRIMARY KEY,
    sequence  bigint   NOT NULL,
    revision  smallint NOT NULL,
    sealed    bytea    NOT NULL
);
ALTER TABLE snapshots ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE IF NOT EXISTS subject_keys (
    subject uuid  PRIMARY KEY,
    wrapped bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS identifiers (
    digest      uuid    PRIMARY KEY,
    customer_id uuid    NOT NULL,
    is_user_id  boolean NOT NULL
);
CREATE INDEX IF NOT EXISTS identifiers_by_customer ON identifiers (customer_id);

CREATE TABLE IF NOT EXISTS sources (
    id         uuid        PRIMARY KEY,
    slug       text        NOT NULL UNIQUE,
    name       text        NOT NULL,
    kind       text        NOT NULL,
    owner      text,
    created_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS access_keys (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    role       text        NOT NULL,
    source     text        REFERENCES sources (slug),
    prefix     text        NOT NULL,
    digest     bytea       NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE TABLE IF NOT EXISTS quarantine (
    id          uuid        PRIMARY KEY,
    source      text        NOT NULL REFERENCES sources (slug),
    received_at timestamptz NOT NULL,
    status      text        NOT NULL DEFAULT 'WAITING',
    reason      text        NOT NULL,
    path        text        NOT NULL,
    detail      text        NOT NULL,
    fingerprint bigint,
    type        text,
    event       uuid,
    sealed      bytea,
    UNIQUE (source, fingerprint),
    CHECK ((status = 'WAITING') = (sealed IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS quarantine_newest ON quarantine (received_at DESC, id DESC);
CREATE INDEX IF NOT EXISTS quarantine_by_source ON quarantine (source, received_at DESC, id DESC);

CREATE TABLE IF NOT EXISTS quarantine_actions (
    id         uuid        PRIMARY KEY,
    entry      uuid        NOT NULL REFERENCES quarantine (id) ON DELETE CASCADE,
    action     text        NOT NULL,
    actor      uuid        NOT NULL,
    actor_name text        NOT NULL,
    at         timestamptz NOT NULL,
    outcome    text        NOT NULL,
    reason     text,
    note       bytea,
    place      bigint      GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX IF NOT EXISTS quarantine_actions_by_entry ON quarantine_actions (entry, place);

CREATE TABLE IF NOT EXISTS webhooks (
    source        text        PRIMARY KEY REFERENCES sources (slug),
    template      text,
    mapping       text,
    signature     text        NOT NULL,
    secret        bytea       NOT NULL,
    configured_at timestamptz NOT NULL,
    CHECK ((template IS NULL) <> (mapping IS NULL))
);

CREATE TABLE IF NOT EXISTS plan_versions (
    version    bigint      PRIMARY KEY,
    changed_at timestamptz NOT NULL,
    changed_by uuid        NOT NULL,
    change     text        NOT NULL,
    content    text        NOT NULL
);

CREATE TABLE IF NOT EXISTS plan_violations (
    rule      text        NOT NULL,
    day       date        NOT NULL,
    source    text        NOT NULL,
    count     bigint      NOT NULL,
    last_path text        NOT NULL,
    last_seen timestamptz NOT NULL,
    PRIMARY KEY (rule, day, source)
);

CREATE TABLE IF NOT EXISTS parked_events (
    view       text        NOT NULL,
    slot       text        NOT NULL,
    position   bigint      NOT NULL,
    event_id   uuid        NOT NULL,
    customer   uuid        NOT NULL,
    parked_at  timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    cause      text,
    detail     text,
    PRIMARY KEY (view, slot, position)
);
CREATE INDEX IF NOT EXISTS parked_events_by_customer ON parked_events (view, slot, customer, position);
