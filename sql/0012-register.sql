-- Names as they are compared: without kinds of letters, old characters and words that many groups have; filled at the next start.
alter table civic_group
  add column name_key varchar(120) null,
  add column kana_key varchar(220) null,
  add key civic_group_name_key (name_key),
  add key civic_group_kana_key (kana_key),
  add key civic_group_order (name_kana, id);
