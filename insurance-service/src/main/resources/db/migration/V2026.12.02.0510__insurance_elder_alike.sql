-- Whether the record may be of one person with another: the list of duplicates looks at no other record.
alter table elder
    add column alike boolean not null default false,
    add key elder_alike (alike, region_code, id)
