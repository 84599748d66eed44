alter table elder modify column citizen_id_sealed varbinary(200)
