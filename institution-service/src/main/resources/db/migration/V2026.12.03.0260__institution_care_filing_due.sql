alter table institution add column care_filing_due_on date
