-- That two groups have many members in common can be told from keyed hashes of their members; the key is not here, the rosters are nowhere.
create table roster_hash (
  group_id bigint      not null,
  hash     binary(16)  not null,
  key_id   binary(4)   not null,
  taken_at datetime(6) not null,
  primary key (group_id, hash),
  key roster_hash_other (hash, key_id, group_id),
  key roster_hash_age (taken_at),
  constraint roster_hash_group foreign key (group_id) references civic_group (id)
);
