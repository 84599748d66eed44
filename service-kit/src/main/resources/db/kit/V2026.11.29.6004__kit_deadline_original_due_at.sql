alter table deadline add column original_due_at datetime(6)
