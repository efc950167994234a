-- E-mails, calls, letters and the like.
GRANT INSERT (account_id, kind, direction, happened_at, subject, body, contact_id, employee_id,
        document_id, template_revision_id),
      UPDATE (kind, direction, happened_at, subject, body, contact_id, employee_id, document_id,
        template_revision_id, deleted_at)
    ON crm.communication TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('communication', shared => 'communication');
SELECT crm_private.trigger_on('communication', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');
SELECT crm_private.trigger_on('communication', 'b_template',
    'BEFORE INSERT OR UPDATE OF template_revision_id ON @ FOR EACH ROW'
    ' WHEN (NEW.template_revision_id IS NOT NULL)'
    ' EXECUTE FUNCTION crm_private.check_template_revision()');
