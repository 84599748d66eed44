alter table service_record add key service_record_days (visited_on, region_code, item)
