update task_addressee set roles = role where roles is null
