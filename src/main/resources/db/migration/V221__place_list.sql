-- Streets in their order, house numbers as numbers, and words to be looked for without accents.
alter table building add rank int generated always as (coalesce(substring(number from '^[0-9]{1,9}')::int, 0)) stored;
alter table building add words text generated always as
	(palier_plain(number || ' ' || street || ' ' || coalesce(postcode, '') || ' ' || city)) stored;
drop index building_site_id_city_street_number_idx;
create index building_street on building (site_id, city, street, rank, number);
create index building_by_hand on building (site_id) where source_key is null;
