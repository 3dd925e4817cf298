-- Whoever has several groups says for which one they act: the one chosen last stands first wherever a group is asked for.
alter table role_grant add column chosen_at datetime(6) null;
