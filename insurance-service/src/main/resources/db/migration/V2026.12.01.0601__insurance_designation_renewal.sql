alter table designation
    add column renewal_asked_on date,
    add column renewal_declined_on date,
    add column next_number varchar(60),
    add column next_from date,
    add column next_to date,
    add column next_agency_signer varchar(120),
    add column next_agency_signed_at datetime(6),
    add column next_institution_signer varchar(120),
    add column next_institution_signed_at datetime(6);
