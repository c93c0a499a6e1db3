-- Doors at which nobody knocks again, in any mission and at any site. A print is keyed: without the installation's
-- secret it tells no address, and no list of addresses finds it. It belongs to no site, so every scope sees all of them,
-- and none sees anything.
create table closed_door (
	print text primary key,
	closed_on date not null
);
alter table closed_door enable row level security;
alter table closed_door force row level security;
create policy door on closed_door
	using ((select palier_everywhere()) or (select cardinality(palier_sites())) > 0);
