-- Documents.
GRANT INSERT (account_id, name, kind_id, dated_on, number, valid_to, employee_id, contact_id, note,
        file_name, media_type, size, sha256),
      UPDATE (name, kind_id, dated_on, number, valid_to, employee_id, contact_id, note, file_name,
        media_type, size, sha256, deleted_at)
    ON crm.document TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('document', shared => 'document');
SELECT crm_private.trigger_on('document', 'b_employee',
    'AFTER INSERT OR UPDATE OF employee_id ON @ FOR EACH ROW'
    ' EXECUTE FUNCTION crm_private.check_employee()');

-- Files of documents, in pieces.
GRANT INSERT (document_id, "position", content),
      UPDATE (deleted_at)
    ON crm.document_chunk TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance;
SELECT crm_private.follow_account('document_chunk', 'document', shared => 'document');
