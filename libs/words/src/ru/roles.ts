export const roles = {
  contractManager: 'менеджер договоров',
  reviewer: 'проверяющий',
  clientSignatory: 'подписант клиента',
  lawyer: 'юрист',
  approver: 'согласующий',
  accountManager: 'менеджер клиента',
  templateOwner: 'владелец форм',
  supplierSignatory: 'подписант поставщика',
  administrator: 'администратор',
  supplier: 'Поставщик',
  client: 'Клиент',
  system: 'Визави',
} as const;
