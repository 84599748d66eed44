alter table elder
    add column identity_corrected_by varchar(120)
