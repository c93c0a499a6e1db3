-- How often an address was wrong about a link, as Bucket4j counts it. It names no address: the key is a keyed hash.
-- Like sessions, it belongs to no site, and is read outside the scopes of transactions.
create table guess (
	id text primary key,
	state bytea,
	expires_at bigint
);
create index on guess (expires_at);
