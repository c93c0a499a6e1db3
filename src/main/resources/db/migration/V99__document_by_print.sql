-- Anybody may ask whether a file is one that was frozen here.
create index on document (sha256);
