using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Tests.Kit;

/// <summary>The services that set a body up, over a workspace of a test.</summary>
internal static class Setting
{
    extension(TemporaryWorkspace workspace)
    {
        public OrganisationService Bodies => new(workspace.Workspace);

        public PostService Posts => new(workspace.Workspace);

        public BoardService Boards => new(workspace.Workspace);

        public RegisterSetup SetUp => new(workspace.Workspace);

        public SchemeService Schemes => new(workspace.Workspace, workspace.Registers);

        public AccessService Access => new(workspace.Workspace);

        /// <summary>A person with a role in every register, or in one.</summary>
        public async Task<Actor> PersonAsync(Role role, RegisterId? register = null)
        {
            var person = await workspace.People.AddAsync(Actor.Terminal, $"Person {workspace.Workspace.NewId():N}");
            await workspace.Access.GrantAsync(Actor.Terminal, person, [new RoleGrant(role, register)]);
            return await workspace.Access.ActorOfAsync(person);
        }
    }
}
