alter table booking
  add unique key booking_reference (reference), add unique key booking_request (requested_by, request_key),
  add key booking_room (room_id, starts_at), add key booking_facility (facility_id, starts_at),
  add key booking_queue (state, facility_id, starts_at), add key booking_group (group_id, starts_at);

analyze table booking;
