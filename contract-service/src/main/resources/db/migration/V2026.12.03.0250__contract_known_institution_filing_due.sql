alter table known_institution add column care_filing_due_on date
