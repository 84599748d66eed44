alter table qualification add column verification_due_on date
