import { useMutation } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

/** Where whoever deleted an organization is led: nobody gets in for it from then on. */
export const AFTER_DELETION = '/organization-deleted';

/** Everything on the page belongs to what was deleted: the page begins anew. */
export const useDeleteOrganization = () =>
  useMutation({
    mutationFn: async (body: components['schemas']['DeleteOrganization']) => {
      await answer(api.DELETE('/api/organization', { body }));
      window.location.assign(AFTER_DELETION);
    },
  });
