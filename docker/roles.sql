-- Two roles, run once by a superuser of the server: the owner changes the schema, the application owns nothing and
-- is subject to row-level security. The passwords come from the environment (psql 14 or newer).
\getenv owner_password PALIER_OWNER_PASSWORD
\getenv app_password PALIER_APP_PASSWORD
create role palier_owner login nosuperuser nobypassrls password :'owner_password';
create role palier_app login nosuperuser nobypassrls password :'app_password';
create database palier owner palier_owner;
revoke all on database palier from public;
grant connect on database palier to palier_app;
