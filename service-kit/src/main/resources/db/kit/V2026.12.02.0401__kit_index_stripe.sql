create table index_stripe (
    stripe int not null primary key
)
