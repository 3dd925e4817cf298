-- what was, in every room, day by day backwards: booking n is room n mod :rooms, and n div :rooms counts bands back from yesterday evening
insert into booking (id, reference, request_key, group_id, room_id, facility_id, starts_at, ends_at, state, purpose, attendees, wifi, advance,
    rule_set_id, requested_by, created_at, placed_at, revised_at, sequence, late, version)
  select :base + 100000000 + s.seq, concat('P', s.seq), concat('past-', s.seq), :base + 1 + s.seq mod :groups, :base + s.seq mod :rooms,
    :base + 1 + (s.seq mod :rooms) div 10,
    timestamp(curdate() - interval (1 + s.seq div :rooms div 3) day, elt(1 + s.seq div :rooms mod 3, '17:30', '13:30', '09:30')) - interval 9 hour,
    timestamp(curdate() - interval (1 + s.seq div :rooms div 3) day, elt(1 + s.seq div :rooms mod 3, '21:20', '17:20', '13:20')) - interval 9 hour,
    'ATTENDED', '定例会', 8, false, true, :rules, :base + 1 + s.seq mod :groups, now(6), now(6), now(6), 3, false, 0
  from seq_:first_to_:last s;

insert into booking_move (booking_id, sequence, at, actor_id, actor_name, to_state)
  select :base + 100000000 + s.seq, 1, now(6), :base + 1 + s.seq mod :groups, '連絡者', 'ATTENDED' from seq_:first_to_:last s;
