-- Staff close a centre (room_id 0) or a room from a day to a day, or for good (to_date null). Days closed by rule are the inventory's; these are acts.
create table closing (
  id         bigint       not null primary key,
  reference  varchar(16)  character set utf8mb4 collate utf8mb4_bin not null,
  facility_id bigint      not null,
  room_id    bigint       not null,
  from_date  date         not null,
  to_date    date         null,
  reason_ja  varchar(100) not null,
  reason_en  varchar(100) not null,
  created_at datetime(6)  not null,
  created_by bigint       not null,
  by_name    varchar(100) not null,
  lifted_at  datetime(6)  null,
  -- what becomes of all bookings that nobody has dealt with one by one, by whose order, and how far that has come
  rest       varchar(8)   character set ascii null,
  rest_by    bigint       null,
  rest_after bigint       not null,
  unique key closing_reference (reference),
  key closing_facility (facility_id, from_date)
) default character set utf8mb4;

-- whose booking a closing takes away, once they have been told; who is displaced and not told yet is what the bookings say
create table displaced (
  closing_id     bigint      not null,
  booking_id     bigint      not null,
  told_at        datetime(6) not null,
  lifted_told_at datetime(6) null,
  primary key (closing_id, booking_id),
  key displaced_booking (booking_id)
);
