-- In which language Palier speaks to somebody with an account; null until they chose.
alter table person add reads_in text check (reads_in in ('FRENCH', 'ENGLISH'));

-- What somebody without account chose in the foot of their page, for this link and what is written to them next.
alter table mail_link add language text check (language in ('FRENCH', 'ENGLISH'));

create index mail_link_address on mail_link (lower(email));
create index contact_address on contact (lower(email));
