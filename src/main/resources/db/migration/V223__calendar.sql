-- When a Voisin can go, as "TUESDAY_EVENING"; who is not here can always go.
create table availability (
	person_id uuid not null references person on delete cascade,
	site_id uuid not null references site,
	slots text[] not null,
	primary key (person_id, site_id)
);
call palier_isolate('availability');

-- What a site must think of on some days: a match, a feast, works in the street.
create table day_note (
	id uuid primary key,
	site_id uuid not null references site,
	first_day date not null,
	last_day date not null check (last_day >= first_day),
	words text not null
);
create index on day_note (site_id, last_day);
call palier_isolate('day_note');
