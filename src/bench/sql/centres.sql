-- :centres more centres like CC01, ten rooms each, open every day in three bands
insert into facility (id, code, kind, municipality_code, number, prefecture, municipality, name_ja, name_kana, name_en, address, latitude,
    longitude, rule_set, holiday_policy, ordinal)
  select :base + s.seq, concat('X', lpad(s.seq, 4, '0')), f.kind, f.municipality_code, 1000 + s.seq, f.prefecture, f.municipality,
    concat('第', s.seq, 'センター'), 'センター', concat('Centre ', s.seq), f.address, f.latitude, f.longitude, f.rule_set, f.holiday_policy,
    1000 + s.seq
  from seq_1_to_:centres s join facility f on f.code = 'CC01';

insert into opening_hours
  select :base + s.seq, d.seq, 9 * 60, 22 * 60 from seq_1_to_:centres s join seq_1_to_7 d;

insert into time_band
  select :base + 3 * s.seq + b.place, :base + s.seq, null, b.place, b.name_ja, b.name_simple, b.name_en,
    elt(b.place, 570, 810, 1050), elt(b.place, 800, 1040, 1280)
  from seq_1_to_:centres s
  join (select row_number() over (order by ordinal) place, name_ja, name_simple, name_en from time_band
        where facility_id = (select id from facility where code = 'CC01') and room_id is null) b;

-- room number n is room n mod 10 of centre n div 10; its only part in the ledger has the same number
insert into room (id, facility_id, code, name_ja, name_kana, name_en, floor, capacity, booking_mode, grid_minutes, min_minutes, max_minutes,
    setup_minutes, cleanup_minutes, approval, bookable, ordinal)
  select :base + s.seq, :base + 1 + s.seq div 10, concat('X', lpad(1 + s.seq div 10, 4, '0'), '-', lpad(1 + s.seq mod 10, 2, '0')),
    concat('会議室', 1 + s.seq mod 10), 'カイギシツ', concat('Room ', 1 + s.seq mod 10), '2F', 10 + 5 * (s.seq mod 10), 'BANDS', 15, 15, 900,
    0, 0, if(s.seq mod 2 = 0, 'AUTO', 'STAFF'), true, s.seq mod 10
  from seq_0_to_:lastRoom s;

insert into room_partition select :base + s.seq, :base + s.seq from seq_0_to_:lastRoom s;
insert into room_feature select :base + s.seq, 'wifi' from seq_0_to_:lastRoom s;
insert into room_feature select :base + s.seq, 'projector' from seq_0_to_:lastRoom s where s.seq mod 3 = 0;
insert into room_activity select :base + s.seq, 'MEETING', true from seq_0_to_:lastRoom s;

-- :groups registered groups, each with a contact who is signed in to the API and to the pages
insert into account (id, login, email, name, password_hash, language, state, created_at, version)
  select :base + s.seq, concat('x-', s.seq), concat('x', s.seq, '@example.jp'), concat('連絡者', s.seq), '-', 'ja', 'ACTIVE', now(6), 0
  from seq_1_to_:groups s;

insert into civic_group (id, code, name_ja, name_kana, name_en, group_class, directory_consent, created_at, version)
  select :base + s.seq, concat('G-X', s.seq), concat('第', s.seq, '会'), 'カイ', concat('Group ', s.seq), 'REGISTERED_CIVIC', false, now(6), 0
  from seq_1_to_:groups s;

insert into registration (id, group_id, state, valid_from, valid_until, annual_plan, voluntary, non_profit, not_excluded, version)
  select :base + s.seq, :base + s.seq, 'REGISTERED', '2020-04-01', curdate() + interval 2 year, true, true, true, true, 0
  from seq_1_to_:groups s;

insert into role_grant (account_id, role, scope, granted_at) select :base + s.seq, 'CONTACT', :base + s.seq, now(6) from seq_1_to_:groups s;

insert into sign_in (token_hash, account_id, kind, created_at, last_used_at, expires_at)
  select unhex(sha2(concat('bench-', k.name, '-', s.seq), 256)), :base + s.seq, upper(k.name), utc_timestamp(6), utc_timestamp(6),
    utc_timestamp(6) + interval 12 hour
  from seq_1_to_:groups s join (select 'token' name union select 'session') k;

-- staff of the first centre, and somebody of the city's office
insert into account (id, login, email, name, password_hash, language, state, created_at, version)
  values (:base, 'x-staff', 'staff@example.jp', '職員', '-', 'ja', 'ACTIVE', now(6), 0),
    (:base - 1, 'x-office', 'office@example.jp', '担当', '-', 'ja', 'ACTIVE', now(6), 0);
insert into role_grant (account_id, role, scope, granted_at) values (:base, 'STAFF', :base + 1, now(6)), (:base - 1, 'ADMIN', 0, now(6));
insert into sign_in (token_hash, account_id, kind, created_at, last_used_at, expires_at)
  select unhex(sha2(concat('bench-', w.name, '-', k.name), 256)), w.id, upper(k.name), utc_timestamp(6), utc_timestamp(6),
    utc_timestamp(6) + interval 12 hour
  from (select 'staff' name, :base id union select 'office', :base - 1) w join (select 'token' name union select 'session') k;

update inventory_change set seq = seq + 1;
