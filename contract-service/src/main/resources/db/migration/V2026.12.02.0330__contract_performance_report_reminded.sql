alter table performance_report add column reminded_on date
