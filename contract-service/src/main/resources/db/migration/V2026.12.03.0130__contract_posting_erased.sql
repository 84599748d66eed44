alter table agreement_posting modify column licence varbinary(160)
