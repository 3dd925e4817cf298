-- A pass per booking: a user name and a password for the Wi-Fi of its rooms. FreeRADIUS reads the view and nothing else; whether a pass is good
-- follows from the booking as it is now, so a booking that is cancelled or moved needs no word to anybody.
create table wifi_pass (
  booking_id bigint         not null primary key,
  username   varchar(16)    character set ascii collate ascii_bin not null,
  password   varbinary(200) not null,
  nt_hash    binary(16)     not null,
  issued_at  datetime(6)    not null,
  unique key wifi_pass_username (username)
);

-- Of a device only what tells two within one booking apart.
create table wifi_session (
  id              bigint      not null primary key auto_increment,
  session         varchar(64) character set ascii collate ascii_bin not null,
  username        varchar(16) character set ascii collate ascii_bin not null,
  access_point    varchar(64) character set ascii not null,
  device          char(64)    character set ascii not null,
  started_at      datetime(6) not null,
  updated_at      datetime(6) not null,
  stopped_at      datetime(6) null,
  seconds         bigint      not null default 0,
  octets_in       bigint      not null default 0,
  octets_out      bigint      not null default 0,
  unique key wifi_session_session (access_point, session, username),
  key wifi_session_open (username, stopped_at),
  key wifi_session_updated (updated_at)
);

create view radius_pass as
select p.booking_id id, p.username, p.nt_hash, least(greatest(b.attendees, 1), a.max_clients) devices, a.code access_point,
  b.ends_at + interval 15 minute valid_until
from wifi_pass p
join booking b on b.id = p.booking_id
join access_point_room r on r.room_id = b.room_id
join access_point a on a.id = r.access_point_id
where b.wifi and b.state in ('APPROVED', 'ATTENDED') and a.authentication = 'BOOKING_PASS'
  and utc_timestamp(6) between b.starts_at - interval 15 minute and b.ends_at + interval 15 minute;
