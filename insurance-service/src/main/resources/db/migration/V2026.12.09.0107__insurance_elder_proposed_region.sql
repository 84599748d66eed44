alter table elder
    add column proposed_region_code varchar(12),
    add column proposed_region_from date
