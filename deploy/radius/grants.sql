-- What FreeRADIUS may do in the database of Tsudoi: look at passes that are good now, and write who is connected.
create user if not exists 'radius'@'127.0.0.1' identified by 'change-me';
grant select on radius_pass to 'radius'@'127.0.0.1';
grant select, insert, update on wifi_session to 'radius'@'127.0.0.1';
