alter table evaluation add column taken_back_at datetime(6)
