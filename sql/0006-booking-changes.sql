-- Changing a booking: what it was before stays in its history, and when its place was chosen decides whether a change is a correction.
alter table booking add column placed_at datetime(6) null after created_at;
update booking set placed_at = created_at;
alter table booking modify column placed_at datetime(6) not null;
alter table booking_move
  add column amended varchar(80) character set ascii null,
  add column room_before bigint null,
  add column starts_before datetime(6) null,
  add column ends_before datetime(6) null;
