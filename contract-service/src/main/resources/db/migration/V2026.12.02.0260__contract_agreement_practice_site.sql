alter table agreement
    add column practice_site_address varchar(200),
    add column practice_site_filing varchar(60)
