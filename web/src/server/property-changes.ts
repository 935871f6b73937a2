import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';

export interface PropertyChange {
  readonly name: string;
  readonly timezone: string;
  readonly roomTypes: number;
}

function useChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export const useChangeProperty = (id: string) =>
  useChange((body: PropertyChange) =>
    answer(api.PATCH('/api/properties/{id}', { params: { path: { id } }, body })),
  );

export const useAddUnit = (propertyId: string) =>
  useChange((name: string) =>
    answer(api.POST('/api/properties/{id}/units', { params: { path: { id: propertyId } }, body: { name } })),
  );

export const useRenameUnit = (id: string) =>
  useChange((name: string) =>
    answer(api.PATCH('/api/units/{id}', { params: { path: { id } }, body: { name } })),
  );

export const useArchiveUnit = (id: string) =>
  useChange(() => answer(api.POST('/api/units/{id}/archive', { params: { path: { id } } })));
