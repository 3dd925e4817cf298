-- millions of rows are laid without indexes but the primary key, in its order, and the indexes are made of them at the end
alter table booking
  drop key booking_reference, drop key booking_request, drop key booking_room, drop key booking_facility, drop key booking_queue,
  drop key booking_group;
