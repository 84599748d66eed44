update elder e
    join (select likeness_index from elder where likeness_index is not null
          group by likeness_index having count(*) > 1) s on s.likeness_index = e.likeness_index
    set e.alike = true
