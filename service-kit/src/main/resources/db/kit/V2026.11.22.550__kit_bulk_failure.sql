alter table bulk_import add column failure varchar(20)
