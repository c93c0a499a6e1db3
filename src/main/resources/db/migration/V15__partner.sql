create table partner (
	id uuid primary key,
	site_id uuid not null references site,
	name text not null,
	nature text not null,
	note text,
	created_at timestamptz not null,
	version bigint not null,
	unique (site_id, name)
);
call palier_isolate('partner');

create table contact (
	id uuid primary key,
	partner_id uuid not null references partner,
	site_id uuid not null references site,
	name text not null,
	role text not null,
	email text not null,
	active boolean not null,
	delete_on date not null,
	version bigint not null
);
create index on contact (partner_id);
call palier_isolate('contact');
