-- How phases went is read from the last ones that ended, of a site or of all.
create index on mission_phase (process, ended_at desc) where ended_at is not null;
create index on mission_phase (site_id, process, ended_at desc) where ended_at is not null;
