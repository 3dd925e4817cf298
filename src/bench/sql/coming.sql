-- rooms 9 and 10 of each centre are booked in all bands of :days days from today on; one in seven still waits for staff
create temporary table laid (n int not null auto_increment primary key, room bigint not null, facility bigint not null,
  starts_at datetime(6) not null, ends_at datetime(6) not null);
insert into laid (room, facility, starts_at, ends_at)
  select :base + 10 * c.seq + 8 + r.seq, :base + 1 + c.seq,
    timestamp(curdate() + interval d.seq day, elt(1 + b.seq, '09:30', '13:30', '17:30')) - interval 9 hour,
    timestamp(curdate() + interval d.seq day, elt(1 + b.seq, '13:20', '17:20', '21:20')) - interval 9 hour
  from seq_1_to_:days d join seq_0_to_2 b join seq_0_to_:lastCentre c join seq_0_to_1 r;

insert into booking (id, reference, request_key, group_id, room_id, facility_id, starts_at, ends_at, state, purpose, attendees, wifi, advance,
    rule_set_id, requested_by, created_at, placed_at, revised_at, sequence, late, version)
  select :base + l.n, concat('L', l.n), concat('laid-', l.n), :base + 1 + l.n mod :regulars, l.room, l.facility, l.starts_at, l.ends_at,
    if(l.n mod 7 = 0, 'REQUESTED', 'APPROVED'), '定例会', 8, false, true, u.id, :base + 1 + l.n mod :regulars, now(6), now(6), now(6), 1, false, 0
  from laid l join (select max(id) id from rule_set where kind = 'BOOKING' and code = 'KOMISEN') u;

insert into booking_move (booking_id, sequence, at, actor_id, actor_name, to_state)
  select :base + l.n, 1, now(6), :base + 1 + l.n mod :regulars, '連絡者', if(l.n mod 7 = 0, 'REQUESTED', 'APPROVED') from laid l;

-- 16 quarters of an hour from the start, the last begun and not ended
insert into claim (thing, slot, holder)
  select l.room, timestampdiff(second, '1970-01-01', l.starts_at) div 900 + q.seq, concat('L', l.n) from laid l join seq_0_to_15 q
  order by 1, 2;

drop temporary table laid;
