"""What is typed into a plan in lines: context, SWOT, objectives with actions, investments."""
